"""The content security policy: nothing from elsewhere, inline scripts only if a template wrote them, by their hash.

It goes into every page of the online build as a <meta> element. From file:// a page has no origin,
so that 'self' would forbid everything: the offline build has none.
"""

import base64
import hashlib

from edition.write.finish.html import Page
from edition.write.finish.inline import KnownScripts, is_inline

_MARK = '<meta http-equiv="Content-Security-Policy"'
_AFTER = '<meta charset="utf-8">'


def with_policy(page: Page, known: KnownScripts) -> str:
    """The text of a page with the policy, once."""
    if _MARK in page.text:
        return page.text
    return page.text.replace(_AFTER, f'{_AFTER}\n      {_MARK} content="{_policy(page, known)}">', 1)


def _policy(page: Page, known: KnownScripts) -> str:
    inline = [tag.code for tag in page.tags if is_inline(tag) and tag.code in known]
    scripts = " ".join(["'self'", *dict.fromkeys(map(_hash, inline))])
    return f"default-src 'self'; img-src 'self' data:; style-src 'self'; script-src {scripts}; object-src 'none'; base-uri 'self'"


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
