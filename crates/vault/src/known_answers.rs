//! Published vectors, run through the functions that keys and envelopes are made with.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};

use crate::hybrid::{self, P256, X25519};
use crate::sealed;
use crate::secret::Secret;

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|c| !c.is_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&String::from_iter(pair), 16).unwrap())
        .collect()
}

fn secret(hex: &str) -> Secret {
    Secret::from_slice(&bytes(hex)).unwrap()
}

/// RFC 9106, section 5.3.
#[test]
fn argon2id_gives_the_tag_of_rfc_9106() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .output_len(32)
        .build()
        .unwrap();
    let mut tag = [0; 32];
    Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
        .unwrap()
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    assert_eq!(
        tag.as_slice(),
        bytes("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    );
}

/// RFC 5869, appendix A.3 (neither salt nor info), the first 32 bytes.
#[test]
fn subkeys_are_hkdf_sha256_of_rfc_5869() {
    assert_eq!(
        Secret::derive(&[0x0b; 22], "").expose().as_slice(),
        bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
    );
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha20_poly1305_opens_the_vector_of_the_draft() {
    let key = secret("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    let sealed = bytes(
        "404142434445464748494a4b4c4d4e4f5051525354555657
         bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
         731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
         2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
         21f9664c97637da9768812f615c68b13b52e
         c0875924c1c7987947deafd8780acf49",
    );
    let opened = sealed::open_bytes(&key, &bytes("50515253c0c1c2c3c4c5c6c7"), &sealed).unwrap();
    assert_eq!(
        opened.as_slice(),
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the \
          future, sunscreen would be it."
    );
}

const INFO: &str = "4f6465206f6e2061204772656369616e2055726e";
const AAD: &str = "436f756e742d30";
const BEAUTY: &[u8] = b"Beauty is truth, truth beauty";

/// RFC 9180, appendix A.2.1 (base mode, sequence number 0).
#[test]
fn grants_open_by_the_hpke_of_rfc_9180_with_x25519_and_chacha20_poly1305() {
    let private = secret("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    assert_eq!(
        hybrid::public::<X25519, 32>(&private).unwrap().as_slice(),
        bytes("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")
    );
    let sealed = bytes(
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a
         1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db
         21993c62ce81883d2dd1b51a28",
    );
    let opened = hybrid::open_bytes::<X25519>(&private, &bytes(INFO), &bytes(AAD), &sealed);
    assert_eq!(opened.unwrap().as_slice(), BEAUTY);
}

/// The vector file RFC 9180 refers to (cfrg/draft-irtf-cfrg-hpke at 5f503c5,
/// `test-vectors.json`: mode 0, KEM 16, KDF 1, AEAD 2, sequence number 0); the RFC itself
/// prints no base mode with P-256 and AES-256-GCM.
#[test]
fn drop_boxes_open_by_the_hpke_of_rfc_9180_with_p256_and_aes_256_gcm() {
    let private = secret("317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2");
    assert_eq!(
        hybrid::public::<P256, 65>(&private).unwrap().as_slice(),
        bytes(
            "04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c68513
             6f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c"
        )
    );
    let sealed = bytes(
        "04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f0
         3e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0
         58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d2917424
         65e902cd216f8908da49f8f96f",
    );
    let opened = hybrid::open_bytes::<P256>(&private, &bytes(INFO), &bytes(AAD), &sealed);
    assert_eq!(opened.unwrap().as_slice(), BEAUTY);
}
