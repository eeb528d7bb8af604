"""What each group of the desk may do at each of its addresses, and what nobody without the right ever learns."""
