//! Mounts the application in the page; nothing else.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main id="main"><h1>{ "Reste à vivre" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
