// Says why nothing comes, where the start script (boot.js) cannot: a browser that knows no modules (before 2018), or a script
// that did not arrive or is damaged. Old syntax on purpose.
(function () {
  function make(tag, text, parent) {
    var element = document.createElement(tag);
    element.textContent = text;
    return parent.appendChild(element);
  }

  /** The start script alone is asked for anew: the copy that is kept may be what is damaged. */
  function again() {
    var reload = function () { location.reload(); };
    var script = document.querySelector('script[data-wasm]');
    if (!script || !window.fetch || !window.Promise) return reload();
    var forget = !window.caches ? Promise.resolve() : caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        return caches.open(name).then(function (cache) { return cache.delete(script.src); });
      }));
    });
    forget.then(function () { return fetch(script.src, { cache: 'reload' }); }).then(reload, reload);
  }

  function say() {
    var main = document.getElementById('contenu');
    // boot.js has run, or the application is there already.
    if (!main || window.remettre) return;
    main.innerHTML = '';
    var page = make('div', '', main);
    page.setAttribute('role', 'alert');
    make('h1', 'Reste à vivre', page);
    if (!('noModule' in document.createElement('script'))) {
      make('p', 'Votre navigateur est trop ancien pour cette page. Mettez-le à jour, ou ouvrez cette adresse sur un autre appareil, ' +
        'avec Firefox, Chrome, Edge ou Safari de 2022 ou plus récent.', page);
      return;
    }
    make('p', 'La page n’a pas pu se charger. La connexion a peut-être été coupée : vérifiez-la, puis réessayez. ' +
      'Rien n’est perdu, rien n’a été envoyé.', page);
    var kept = null;
    try { kept = sessionStorage.getItem('reste-a-vivre/1'); } catch (forbidden) { /* nothing kept */ }
    if (kept) {
      var link = make('a', 'Enregistrer mes réponses', page);
      link.className = 'bouton';
      link.href = URL.createObjectURL(new Blob([kept], { type: 'application/json' }));
      link.download = 'reste-a-vivre.json';
    }
    var button = make('button', 'Réessayer', page);
    button.className = 'bouton bouton--principal';
    button.onclick = again;
  }

  if (document.readyState === 'complete') say();
  else window.addEventListener('load', say);
})();
