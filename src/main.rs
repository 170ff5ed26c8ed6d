//! Mounts the application in the page; nothing else.

use reste_a_vivre::ui::app::App;

/// Half the size of the standard allocator of the browser, which each visitor downloads.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    yew::Renderer::<App>::new().render();
}
