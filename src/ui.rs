//! The screen: the only part that knows the browser.
