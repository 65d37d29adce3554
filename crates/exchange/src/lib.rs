//! Files in and out: CSV and JSON to values, and values to CSV and JSON.
