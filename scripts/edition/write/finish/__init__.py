"""What is done to the finished site: vendor files, search index, content security policy, link check.

Each step works on the folder that MkDocs wrote, finds out by itself which kind of build it is, and
can be run again on its own result.
"""
