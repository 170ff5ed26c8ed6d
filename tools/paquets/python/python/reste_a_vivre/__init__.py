"""Aides, budget et reste à vivre d'un foyer locataire en France : le moteur de Reste à vivre, sans réseau."""

import json

from . import _moteur

__all__ = ["repondre", "simuler", "versions"]


def _texte(document):
    return document if isinstance(document, str) else json.dumps(document)


def simuler(document, *, le=None, profil=None):
    """Le dossier d'un document (un dict, ou le texte d'un fichier), un jour donné ; ses erreurs s'il ne se lit pas."""
    profil = None if profil is None else _texte(profil)
    return json.loads(_moteur.dossier_en_json(_texte(document), le, profil))


def repondre(document):
    """Les droits et le budget du mois seuls, bien plus vite."""
    return json.loads(_moteur.reponse_en_json(_texte(document)))


def versions():
    """La version du moteur, et le mois du dernier contrôle des barèmes."""
    moteur, baremes = _moteur.versions_du_moteur()
    return {"moteur": moteur, "baremes": baremes}
