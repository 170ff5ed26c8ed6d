//! What comes next: changes of the rights and their causes, the coming months, the options side by side.

pub mod evolution;
pub mod options;
pub mod prevision;
