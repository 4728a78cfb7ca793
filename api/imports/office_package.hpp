// An Office file as the packed parts that it is (ECMA-376, part 2): XML in a zip archive.
//
// Comes from outside and is believed in nothing: how many parts there are, how large they become, how far
// they are packed. One thread at a time. Used within this folder only.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/refusal.hpp"

struct zip;

namespace overens::api {

inline constexpr std::size_t most_parts = 1000;
inline constexpr std::size_t largest_part_bytes = 20U * 1024U * 1024U;   // unpacked
inline constexpr std::size_t most_unpacked_bytes = 40U * 1024U * 1024U;  // of all that is read
inline constexpr std::size_t most_packing = 200;  // times, of parts above 1 MB: text packs some ten times

// What is wrong with a file is one blocker, at "body".
Blocker wrong_file(std::string code, std::string sv, std::string en);
Blocker damaged_file();
Blocker not_an_office_file();
Blocker oversized_file();

struct Relationship {
    std::string id;
    std::string type;    // its last word: "officeDocument", "sharedStrings"
    std::string target;  // a part of the package
};

class OfficePackage {
  public:
    // `bytes` must outlive the package.
    static std::expected<OfficePackage, Blocker> open(std::string_view bytes);

    bool has(const std::string& part) const;
    // Unpacked; a part that is not there is damage.
    std::expected<std::string, Blocker> read(const std::string& part);
    // Of a part to others, or of the whole package where `part` is empty. Those to places outside are left
    // out.
    std::expected<std::vector<Relationship>, Blocker> relationships_of(const std::string& part);

  private:
    using Archive = std::unique_ptr<zip, void (*)(zip*)>;
    explicit OfficePackage(Archive archive) : archive_(std::move(archive)) {}
    std::expected<void, Blocker> check() const;

    Archive archive_;
    std::size_t read_bytes_ = 0;
};

}  // namespace overens::api
