"""Measuring the search: questions with known answers, asked at both doors of the built site and of two baselines."""
