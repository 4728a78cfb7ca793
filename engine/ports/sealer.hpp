// The installation's own seal over what it holds: proof that it stood so when it was sealed, and nobody's
// signature (eIDAS calls it an electronic seal).
//
// Ed25519 (RFC 8032) over the BLAKE2b-256 of the content. The key lies with what is stored and never leaves
// the installation; the public key goes with every seal. Threads: any. Throws StoreFailure when there is no
// key to be had.
#pragma once

#include <string>
#include <string_view>

namespace overens {

// In lower-case hexadecimal.
struct Seal {
    std::string content;  // BLAKE2b-256 of what is sealed
    std::string seal;
    std::string key;  // the public key
    bool operator==(const Seal&) const = default;
};

class Sealer {
  public:
    virtual ~Sealer() = default;
    virtual Seal seal(std::string_view content) const = 0;
};

}  // namespace overens
