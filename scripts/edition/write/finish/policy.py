"""The content security policy: nothing from elsewhere, inline scripts only if a template wrote them, by their hash.

It goes into every page of the online build as a <meta> element. From file:// a page has no origin,
so that 'self' would forbid everything: the offline build has none.
"""

import base64
import hashlib
from pathlib import Path

from edition.write.finish.html import Page
from edition.write.finish.inline import KnownScripts, is_inline

_MARK = '<meta http-equiv="Content-Security-Policy"'
_AFTER = '<meta charset="utf-8">'


def add_policy(site: Path, pages: list[Page], known: KnownScripts) -> None:
    """Write the policy into every page that has none yet."""
    for page in pages:
        if _MARK in page.text or _AFTER not in page.text:
            continue
        meta = f'{_MARK} content="{_policy(page, known)}">'
        text = page.text.replace(_AFTER, f"{_AFTER}\n      {meta}", 1)
        (site / page.path).write_text(text, encoding="utf-8", newline="\n")


def _policy(page: Page, known: KnownScripts) -> str:
    inline = [tag.code for tag in page.tags if is_inline(tag) and tag.code in known]
    scripts = " ".join(["'self'", *dict.fromkeys(map(_hash, inline))])
    return f"default-src 'self'; img-src 'self' data:; style-src 'self'; script-src {scripts}; object-src 'none'; base-uri 'self'"


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
