"""The registers of people, places, bodies, laws and terms: every mention in its context, and what belongs to it."""
