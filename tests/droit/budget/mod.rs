//! What is left to live on, and how advisers count it.

mod conseillers;
mod reste_a_vivre;
