// Reads nodes as what is expected of them, and complains where they are something else. Quoted is for people
// or an expression; unquoted is a name or a word of the language.
//
// `what` completes a sentence: "the name of a state" is expected here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/title.hpp"
#include "workflows/loading/complaints.hpp"
#include "workflows/loading/language.hpp"
#include "workflows/loading/spot.hpp"

namespace overens::workflows {

// Unquoted, with `$name` replaced inside a fragment.
std::optional<std::string> read_word(Complaints& complaints, const Spot& spot, std::string_view what);
// One of a few words.
std::optional<std::string> read_one_of(Complaints& complaints, const Spot& spot, Words words);
// A new name: small letters, digits and _, at most 40 characters, not what YAML reads as yes or no.
std::optional<std::string> read_new_name(Complaints& complaints, const Spot& spot);
// In double quotes; `what` is "text" or "an expression".
std::optional<std::string> read_quoted(Complaints& complaints, const Spot& spot, std::string_view what);
// An expression, with `$name` replaced inside a fragment.
std::optional<std::string> read_expression_text(Complaints& complaints, const Spot& spot);
bool read_true_false(Complaints& complaints, const Spot& spot);
std::optional<int> read_count(Complaints& complaints, const Spot& spot, int most);
// `format`, of a lifecycle or a fragment.
void read_format(Complaints& complaints, const Spot& spot);
// {sv: "…", en: "…"}; a missing `en` is a warning.
Title read_title(Complaints& complaints, const Spot& spot);

// The items of a list that is not empty.
std::vector<Spot> read_list(Complaints& complaints, const Spot& spot, std::string_view what);
// The items of a list, or the one thing that stands there.
std::vector<Spot> read_one_or_list(Complaints& complaints, const Spot& spot, std::string_view what);

bool is_name(std::string_view text);
// A name, or several with dots between.
bool is_dotted_name(std::string_view text);

// A map with known keys. Unknown ones are complained about when it is made.
class MapReader {
  public:
    MapReader(Complaints& complaints, Spot spot, Construct construct);
    // Keys that are no words of the language: what a fragment takes.
    MapReader(Complaints& complaints, Spot spot, std::string_view what, const std::vector<std::string>& keys);

    bool is_map() const { return spot_.node->is_map(); }
    const Spot& spot() const { return spot_; }
    std::optional<Spot> find(std::string_view key) const;
    // Complains when it is missing; `hint` shows how to write it.
    std::optional<Spot> require(std::string_view key, std::string_view hint) const;
    // Where the key itself stands.
    Spot key_spot(std::string_view key) const;

  private:
    Complaints& complaints_;
    Spot spot_;
};

// A map from names to things: what each entry is called, and where.
struct NamedSpot {
    std::string name;
    Spot key;
    Spot value;
};
// Complains about keys that are no names, and leaves them out.
std::vector<NamedSpot> read_named(Complaints& complaints, const Spot& spot, std::string_view what);

}  // namespace overens::workflows
