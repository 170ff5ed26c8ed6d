// For browsers that know no modules (before 2018): nothing else here runs there.
// Old syntax on purpose.
document.addEventListener('DOMContentLoaded', function () {
  var page = document.getElementById('contenu');
  if (page) {
    page.innerHTML =
      '<h1>Reste à vivre</h1><p>Votre navigateur est trop ancien pour cette page. Mettez-le à jour, ou ouvrez cette adresse sur un autre appareil, ' +
      'avec Firefox, Chrome, Edge ou Safari de 2022 ou plus récent.</p>';
  }
});
