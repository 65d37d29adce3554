//! What `course` promises, a file a feature.

mod accuracy;
mod answers;
mod burden;
mod changes;
mod controls;
mod diary;
mod doubts;
mod invented;
mod kept;
mod level;
mod properties;
mod segments;
mod statsmodels;
mod strange;
mod symptoms;
mod waves;
