#include "storage/codec/hasher.hpp"

#include "engine/ports/case_store.hpp"

namespace overens::storage {
namespace {

constexpr std::size_t result_bytes = 32;

}  // namespace

// libsodium picks the fastest code for this machine here, once.
void prepare_sodium() {
    static const int prepared = sodium_init();
    if (prepared < 0) throw StoreFailure("libsodium cannot be used on this machine");
}

Hasher::Hasher() {
    prepare_sodium();
    crypto_generichash_init(&state_, nullptr, 0, result_bytes);
}

void Hasher::add(std::string_view bytes) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Hasher::result() {
    std::string hash(result_bytes, '\0');
    crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
    return hash;
}

}  // namespace overens::storage
