//! What `course` promises, a file a feature.

mod answers;
mod burden;
mod changes;
mod diary;
mod invented;
mod level;
mod segments;
mod statsmodels;
mod waves;
