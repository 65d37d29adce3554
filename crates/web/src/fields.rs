//! What a form sent, in order, as text.

use std::sync::Arc;

/// The fields of a form. `Debug` shows nothing of them.
#[derive(Clone, Default)]
pub(crate) struct Fields(Arc<Vec<(String, String)>>);

/// The most fields one form may have: an import of more than a thousand columns fits.
const MOST: usize = 5000;

impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fields(..)")
    }
}

impl Fields {
    /// Reads `application/x-www-form-urlencoded` bytes; `None` where there are more fields than
    /// any form of ours has. They are counted before anything is made of them.
    pub(crate) fn read(body: &[u8]) -> Option<Fields> {
        let parts = body.iter().filter(|byte| **byte == b'&').count();
        let fields = || form_urlencoded::parse(body).into_owned().collect();
        (parts < MOST).then(|| Fields(Arc::new(fields())))
    }

    /// The first field of that name, as sent; empty where there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Whether a field of that name came with anything in it.
    pub(crate) fn has(&self, name: &str) -> bool {
        !self.get(name).trim().is_empty()
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[(String, String)] {
        &self.0
    }

    /// Without the fields of these names.
    pub(crate) fn without(&self, names: &[&str]) -> Fields {
        let left = self
            .0
            .iter()
            .filter(|(key, _)| !names.contains(&key.as_str()));
        Fields(Arc::new(left.cloned().collect()))
    }

    /// Written as a form's body again.
    pub(crate) fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.0.iter())
            .finish()
    }
}
