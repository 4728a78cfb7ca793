// BLAKE2b-256 of bytes that come bit by bit.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace overens::storage {

// Before any other use of libsodium. Throws StoreFailure when it cannot be used on this machine.
void prepare_sodium();

class Hasher {
  public:
    Hasher();
    void add(std::string_view bytes);
    // 32 bytes, as such. Once, at the end.
    std::string result();

  private:
    crypto_generichash_state state_;
};

}  // namespace overens::storage
