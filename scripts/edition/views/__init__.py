"""Views: what each kind of page shows, ready for its template; one module per kind of page.

Templates neither sort nor compute: what they need is made here.
"""
