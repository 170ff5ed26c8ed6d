// For a page of another site, where the app is to stand (docs/hosting/LISEZMOI.md):
//   <script src="https://droits.example.org/integration.js" data-porte="#/parcours/vous"></script>
// The frame takes the height that the app says, as far as the app's host lists that site.
(() => {
  const script = document.currentScript;
  const site = new URL('./', script.src);
  const frame = document.createElement('iframe');
  frame.title = 'Reste à vivre : vos aides, votre budget';
  frame.src = new URL(script.dataset.porte ?? '', site).href;
  Object.assign(frame.style, { display: 'block', width: '100%', height: '80vh', border: '0' });
  script.after(frame);

  let greeting;
  // The app listens once it has started: asked again until it answers, a minute at most.
  frame.addEventListener('load', () => {
    clearInterval(greeting);
    let left = 120;
    greeting = setInterval(() => {
      if (left-- > 0) frame.contentWindow.postMessage('reste-a-vivre', '*');
      else clearInterval(greeting);
    }, 500);
  });
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== site.origin || !(data?.hauteur > 0)) return;
    clearInterval(greeting);
    frame.style.height = `${data.hauteur}px`;
    // Another screen begins at its top, which may be above what is seen.
    if (data.debut && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
})();
