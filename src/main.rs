//! Mounts the application in the page; nothing else.

use reste_a_vivre::ui::app::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
