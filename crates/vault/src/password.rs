//! Passwords: peppered, then stretched with Argon2id.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::account::WrappingKey;
use crate::error::StretchError;
use crate::instance::InstanceKey;
use crate::labels;
use crate::secret::Secret;

/// How much work one guess at a password costs. Always within floor and ceiling, so that a
/// row somebody has tampered with can neither weaken a password nor allocate at will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StretchParameters {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl StretchParameters {
    /// RFC 9106's second recommended option with one lane: 64 MiB, three passes. Also the
    /// default.
    #[cfg(not(feature = "cheap-stretching"))]
    pub const FLOOR: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// For tests of outer crates only: 8 KiB and one pass, worth nothing against guessing.
    #[cfg(feature = "cheap-stretching")]
    pub const FLOOR: Self = Self {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };

    /// More than this in a row is refused: 1 GiB, ten passes, four lanes.
    pub const CEILING: Self = Self {
        memory_kib: 1024 * 1024,
        passes: 10,
        lanes: 4,
    };

    /// Parameters from settings or from a row: memory in KiB, passes over it, lanes. Refused
    /// when any of them lies outside floor and ceiling; nothing is allocated here.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, StretchError> {
        let (floor, ceiling) = (Self::FLOOR, Self::CEILING);
        let within = (floor.memory_kib..=ceiling.memory_kib).contains(&memory_kib)
            && (floor.passes..=ceiling.passes).contains(&passes)
            && (floor.lanes..=ceiling.lanes).contains(&lanes)
            // Argon2 itself needs eight blocks a lane.
            && memory_kib >= 8 * lanes;
        if within {
            Ok(Self {
                memory_kib,
                passes,
                lanes,
            })
        } else {
            Err(StretchError::ParametersOutOfRange)
        }
    }

    /// Memory in KiB.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// Lanes.
    pub fn lanes(&self) -> u32 {
        self.lanes
    }
}

impl Default for StretchParameters {
    /// 64 MiB, three passes, one lane, whatever the floor.
    fn default() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

/// What a password was stretched to. Never stored.
///
/// ```compile_fail,E0277
/// fn printed(root: vault::Root) { println!("{root:?}"); }
/// ```
pub struct Root(Secret);

impl InstanceKey {
    /// Stretches a password: Unicode NFC, HMAC-SHA256 under the pepper, Argon2id version 1.3
    /// to 32 bytes. Takes the memory the parameters name, and with the default ones more
    /// than a tenth of a second: how many run at once is the caller's to limit.
    pub fn stretch(
        &self,
        password: &str,
        salt: &[u8; 16],
        parameters: StretchParameters,
    ) -> Result<Root, StretchError> {
        let StretchParameters {
            memory_kib,
            passes,
            lanes,
        } = parameters;
        let params = Params::new(memory_kib, passes, lanes, Some(32))
            .map_err(|_| StretchError::ParametersOutOfRange)?;
        // Given by us and wiped, because Argon2 frees its own memory as it is, and the result
        // can be computed from what stands there.
        let mut memory = Zeroizing::new(Vec::<Block>::new());
        memory
            .try_reserve_exact(params.block_count())
            .map_err(|_| StretchError::OutOfMemory)?;
        memory.resize(params.block_count(), Block::new());
        let peppered = self.pepper(password);
        let mut root = Secret::from_array([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                peppered.expose(),
                salt,
                root.expose_mut(),
                memory.as_mut_slice(),
            )
            .map_err(|_| StretchError::ParametersOutOfRange)?;
        Ok(Root(root))
    }
}

impl Root {
    /// What to store beside the salt: SHA-256 of a value derived from the root. Being a hash,
    /// it also commits to the root, which the cipher alone would not.
    pub fn verifier(&self) -> [u8; 32] {
        Sha256::digest(self.0.subkey(labels::PASSWORD_VERIFIER).expose()).into()
    }

    /// Whether that is this root's verifier, in the same time whatever the answer.
    pub fn matches(&self, verifier: &[u8; 32]) -> bool {
        self.verifier().ct_eq(verifier).into()
    }

    /// The key that wraps the account key under this password.
    pub fn wrapping_key(&self) -> WrappingKey {
        WrappingKey::new(self.0.subkey(labels::PASSWORD_KEK))
    }
}
