"""Read the edition in a browser: set up what is missing, build, serve with live reload.

    python3 scripts/serve.py             the site on http://127.0.0.1:8000/, following your edits
    python3 scripts/serve.py --build     only build, into site/, which offers the next as an archive
    python3 scripts/serve.py --offline   only build the variant that runs from a folder or stick, into site-offline/ and site-offline.zip
"""

import argparse
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bootstrap import ROOT, enter
from edition.write.stick import offer, seal
from unchanged import is_built, made_of, remember
from whole import swap, whole

FIRST_PORT = 8000
HOST = "127.0.0.1"
STICK = "site-offline"
"""The folder of the variant that runs from file://; its archive has the same name."""
ARCHIVE = ROOT / f"{STICK}.zip"
STOPPED = 130
"""How a program ends that Ctrl+C stopped."""


def main() -> int:
    """Do what the options say; the exit code is MkDocs'."""
    options = _options()
    enter()
    if options.build:
        return build_both()
    if options.offline:
        return build(STICK, offline=True)
    return serve(options.port)


def build_both() -> int:
    """Build the site and, at the same time, the variant whose archive it offers."""
    with ThreadPoolExecutor() as beside:
        stick = beside.submit(build, STICK, offline=True)
        return build("site", stick=stick.result)


def build(folder: str, offline: bool = False, stick: Callable[[], int] | None = None) -> int:
    """Build into a folder of the project, any warning being an error.

    The site is made beside and takes the folder's place when it is whole: whatever stops the build, the last good
    site stays. A second build of the same folder waits for the first. What is built and did not change stays as it is.
    `stick` waits for the archive that the site is to offer, and gives its exit code.
    """
    site, made = ROOT / folder, made_of(ROOT, "archive" if stick else "")
    with whole(site, ROOT / ".cache") as (fresh, lock):
        stays = is_built(ROOT, site, made) and (ARCHIVE.exists() or not offline)
        code = 0 if stays else mkdocs("build", "--strict", "--quiet", "--site-dir", str(fresh), offline=offline, keep=lock)
        if code == 0 and stick:
            code = stick()
        if code == 0 and not stays:
            _finish(fresh, offline, bool(stick))
            swap(fresh, site)
            remember(ROOT, site, made, _is_generated)
    if code == 0:
        start = "open index.html in it" if offline else "to be put on any web server"
        print(f"The site is in {folder}/ ({start}).")
    else:
        print(f"Not built; {folder}/ is as it was." if (ROOT / folder).exists() else "Not built.", file=sys.stderr)
    return code


def _is_generated(path: Path) -> bool:
    """Whether the build itself writes this file."""
    from edition.write.output import is_generated  # only in the environment's Python

    docs = ROOT / "docs"
    return path.parent == ROOT / "seeds" / "schema" or (path.is_relative_to(docs) and (not path.exists() or is_generated(docs, path)))


def _finish(fresh: Path, offline: bool, offers: bool) -> None:
    """What goes beyond one site: the archive of the one variant, and the offer of it in the other."""
    if offline:
        new = fresh.with_name(f"{ARCHIVE.name}.new")
        new.write_bytes(seal(fresh))
        new.replace(ARCHIVE)
    elif offers:
        offer(fresh, ARCHIVE.read_bytes())


def serve(port: int) -> int:
    """Serve with live reload, on the wanted port or the next free one, until Ctrl+C."""
    free = free_port(port)
    if free != port:
        print(f"Port {port} is in use; taking {free}.")
    print(f"Building; then the site is at http://{HOST}:{free}/", flush=True)
    code = mkdocs("serve", "--livereload", "--dev-addr", f"{HOST}:{free}")
    return 0 if code == STOPPED else code


def mkdocs(*arguments: str, offline: bool = False, keep: int | None = None) -> int:
    """Run MkDocs in the project's folder; its exit code. It keeps an open file as long as it lives, if one is given."""
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OFFLINE": "true" if offline else "false"}
    kept = () if keep is None or os.name == "nt" else (keep,)
    try:
        return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=ROOT, env=settings, pass_fds=kept, check=False).returncode
    except KeyboardInterrupt:
        return STOPPED


def free_port(first: int) -> int:
    """The first port from here on that nothing listens on."""
    for port in range(first, 65536):
        with socket.socket() as probe:
            if os.name != "nt":  # a port that was in use a minute ago is free
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    sys.exit(f"No free port from {first} on.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--build", action="store_true", help="build site/ and site-offline/, and end")
    what.add_argument("--offline", action="store_true", help="build site-offline/ with its archive, and end")
    parser.add_argument("--port", type=int, default=FIRST_PORT, help=f"first port to try (default {FIRST_PORT})")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
