//! What `course` promises, a file a feature.

mod accuracy;
mod burden;
mod diary;
mod doubts;
mod invented;
mod level;
mod properties;
mod statsmodels;
mod waves;
