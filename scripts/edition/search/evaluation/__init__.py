"""Measuring the search: questions with known answers, asked at both doors of the built site and of two baselines.

In: the finished site and tests/search/questions.yml. Out: figures and times.
A tool on top of everything: no stage knows it.
"""
