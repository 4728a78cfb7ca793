#include <algorithm>
#include <array>
#include <string_view>

#include "workflows/diagram.hpp"
#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

// Mermaid has entities of its own for what would end a text.
std::string entity_escaped(std::string_view text) {
    std::string safe;
    for (const char character : text) {
        switch (character) {
            case '"': safe += "#quot;"; break;
            case '#': safe += "#35;"; break;
            case ';': safe += "#59;"; break;
            case ':': safe += "#58;"; break;
            case '<': safe += "#lt;"; break;
            case '>': safe += "#gt;"; break;
            default: safe += character < ' ' && character >= 0 ? ' ' : character;
        }
    }
    return safe;
}

bool is_mermaid_word(std::string_view name) {
    static constexpr std::array<std::string_view, 11> words{
        "end", "state", "note", "direction", "fork", "join", "choice", "class", "style", "default", "as"};
    return std::ranges::find(words, name) != words.end();
}

class MermaidWriter {
  public:
    MermaidWriter(const Definition& definition, Language language)
        : definition_(definition), language_(language) {}

    std::string write() {
        line("stateDiagram-v2");
        ++depth_;
        write_inside(outermost);
        write_arrows();
        return std::move(text_);
    }

  private:
    void line(const std::string& content) { text_ += std::string(2 * depth_, ' ') + content + "\n"; }

    const State& state(StateIndex index) const { return definition_.states[index]; }

    // Names have small letters only, so that "In" cannot be part of one.
    std::string id(StateIndex index) const {
        std::string name = is_mermaid_word(state(index).name) ? "In_" : "";
        for (const char character : state(index).name) {
            if (character == '.') {
                name += "_In_";
            } else {
                name += character;
            }
        }
        return name;
    }

    void write_state(StateIndex index) {
        const bool is_compound = !state(index).inner.empty();
        const std::string title = entity_escaped(text_in(state(index).title, language_));
        line("state \"" + title + "\" as " + id(index) + (is_compound ? " {" : ""));
        if (!is_compound) return;
        ++depth_;
        write_inside(index);
        --depth_;
        line("}");
    }

    void write_inside(StateIndex index) {
        bool is_first = true;
        for (const StateIndex inner : state(index).inner) {
            if (state(index).tracks && !is_first) line("--");
            is_first = false;
            write_state(inner);
        }
        if (const auto start = state(index).start) line("[*] --> " + id(*start));
        for (const StateIndex inner : state(index).inner) {
            if (state(inner).end != State::End::no) line(id(inner) + " --> [*]");
        }
    }

    void write_arrows() {
        const std::vector<Arrow> arrows = arrows_of(definition_, language_);
        const auto from_anywhere = [](const Arrow& arrow) { return arrow.from == outermost; };
        const bool is_swedish = language_ == Language::swedish;
        if (std::ranges::any_of(arrows, from_anywhere)) {
            line(std::string("state \"") + (is_swedish ? "När som helst" : "At any time") + "\" as Anywhere");
        }
        for (const Arrow& arrow : arrows) {
            std::string label = entity_escaped(arrow.label);
            // State diagrams know one kind of line, so what goes by itself says so.
            const std::string by_itself = is_swedish ? "av sig själv" : "by itself";
            if (arrow.automatic) label = label.empty() ? by_itself : by_itself + ", " + label;
            line((arrow.from == outermost ? "Anywhere" : id(arrow.from)) + " --> " + id(arrow.to) + " : " +
                 label);
        }
    }

    const Definition& definition_;
    Language language_;
    std::string text_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string diagram_mermaid(const Definition& definition, Language language) {
    return MermaidWriter(definition, language).write();
}

}  // namespace overens::workflows
