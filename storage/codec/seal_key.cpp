#include "storage/codec/seal_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "engine/ports/case_store.hpp"
#include "storage/codec/hasher.hpp"
#include "storage/codec/seal.hpp"

namespace overens::storage {
namespace {

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace

SealKey::SealKey() {
    make();
}

SealKey::SealKey(const std::filesystem::path& file) {
    prepare_sodium();
    if (std::filesystem::exists(file)) {
        read(file);
    } else {
        make();
        write(file);
    }
}

void SealKey::make() {
    prepare_sodium();
    secret_.resize(crypto_sign_SECRETKEYBYTES);
    public_.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_keypair(raw(public_), raw(secret_));
}

// The public key is the second half of the secret one, as libsodium lays it out.
void SealKey::read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    secret_.assign(std::istreambuf_iterator<char>(in), {});
    if (!in.good() && !in.eof())
        throw StoreFailure("the key to seal with, " + file.string() + ", cannot be read");
    if (secret_.size() != crypto_sign_SECRETKEYBYTES)
        throw StoreFailure(file.string() + " is no key to seal with: it has the wrong length");
    public_.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_ed25519_sk_to_pk(raw(public_), raw(secret_));
}

void SealKey::write(const std::filesystem::path& file) const {
    const int made = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    bool kept = made >= 0;
    if (kept) {
        kept = ::write(made, secret_.data(), secret_.size()) == static_cast<ssize_t>(secret_.size()) &&
               fsync(made) == 0;
        close(made);
    }
    if (!kept) throw StoreFailure("the key to seal with could not be written to " + file.string());
}

Seal SealKey::seal(std::string_view content) const {
    const Hash hash = blake2b(content);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(hash), hash.size(), raw(secret_));
    return {to_hex(hash), to_hex(signature), to_hex(public_)};
}

bool is_sealed_by(const Seal& seal) {
    prepare_sodium();
    const std::string hash = bytes_of_hex(seal.content), signature = bytes_of_hex(seal.seal),
                      key = bytes_of_hex(seal.key);
    return signature.size() == crypto_sign_BYTES && key.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(raw(signature), raw(hash), hash.size(), raw(key)) == 0;
}

}  // namespace overens::storage
