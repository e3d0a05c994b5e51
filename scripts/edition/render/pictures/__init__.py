"""Pictures: drawn at build time as SVG by classes and attributes; colours stand in docs/assets/css/pictures.css.

Every mark that stands for something is a link. Every picture stands beside the same content as a list or
table. Addresses in it are those of Markdown files; write/finish/svg_links.py turns them into the site's.
Here are the parts that several pictures share; a picture stands with its view.
"""
