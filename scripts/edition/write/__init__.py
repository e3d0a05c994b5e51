"""Write: texts go to their files, and the site that MkDocs makes of them is finished.

In: texts by path; the built site. Out: files that changed, or a diff.
It knows nothing of essays, notes or pages.
"""
