#include "workflows/diagram.hpp"

#include <algorithm>

#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

constexpr std::size_t label_width = 28;  // characters, roughly

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char character : text) {
        switch (character) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += character < ' ' && character >= 0 ? ' ' : character;
        }
    }
    return safe;
}

// Broken at blanks, so that boxes and labels stay narrow.
std::string in_lines(const std::string& text) {
    std::string lines;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (width > 0 && width + word.size() > label_width) {
            lines += "<BR/>";
            width = 0;
        } else if (width > 0) {
            lines += ' ';
        }
        lines += escaped(word);
        width += word.size() + 1;
        at = end + 1;
    }
    return lines;
}

class DotWriter {
  public:
    DotWriter(const Definition& definition, Language language)
        : definition_(definition), language_(language) {}

    std::string write() {
        line("digraph \"" + definition_.lifecycle + "\" {");
        ++depth_;
        line(R"(graph [compound=true, rankdir=TB, bgcolor="transparent", nodesep=0.4, ranksep=0.5,)");
        line(R"(       fontname="Helvetica,Arial,sans-serif", fontsize=13, labeljust=l];)");
        line(R"(node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif", fontsize=13,)");
        line(R"(      margin="0.18,0.09"];)");
        line(R"(edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];)");
        write_inside(outermost);
        write_arrows();
        --depth_;
        line("}");
        return std::move(text_);
    }

  private:
    void line(const std::string& content) { text_ += std::string(2 * depth_, ' ') + content + "\n"; }

    const State& state(StateIndex index) const { return definition_.states[index]; }

    // Title, and what is to be done there.
    std::string label_of(StateIndex index) const {
        std::string label = "<<B>" + in_lines(text_in(state(index).title, language_)) + "</B>";
        for (const WorkIndex work : state(index).works) {
            const std::string title = in_lines(text_in(definition_.works[work].title, language_));
            label += "<BR/><FONT POINT-SIZE=\"10\">" + title + "</FONT>";
        }
        return label + ">";
    }

    void write_state(StateIndex index) {
        if (!state(index).inner.empty()) return write_compound(index);
        const State::End end = state(index).end;
        const std::string kind = end == State::End::completed ? "class=\"state end-completed\", peripheries=2"
                                 : end == State::End::terminated
                                     ? "class=\"state end-terminated\", shape=octagon"
                                     : "class=\"state\"";
        line(node(index) + " [id=\"" + svg_id_of_state(state(index).name) + "\", " + kind +
             ", label=" + label_of(index) + "];");
    }

    void write_compound(StateIndex index) {
        const bool is_track = state(state(index).parent).tracks;
        line("subgraph " + cluster(index) + " {");
        ++depth_;
        line("id=\"" + svg_id_of_state(state(index).name) + "\"; class=\"" +
             (is_track ? "track" : "compound") + "\"; style=" +
             (is_track ? "\"rounded,dashed\"" : "rounded") + "; label=" + label_of(index) + ";");
        write_inside(index);
        --depth_;
        line("}");
    }

    void write_inside(StateIndex index) {
        if (state(index).start) {
            line(entry(index) + " [class=\"start\", shape=point, width=0.12, label=\"\"];");
        }
        for (const StateIndex inner : state(index).inner) write_state(inner);
        if (const auto start = state(index).start) {
            line(entry(index) + " -> " + anchor(*start) + " [class=\"start\"" +
                 ends(index, *start, false, true) + "];");
        }
    }

    void write_arrows() {
        const std::vector<Arrow> arrows = arrows_of(definition_, language_);
        const auto from_anywhere = [](const Arrow& arrow) { return arrow.from == outermost; };
        if (std::ranges::any_of(arrows, from_anywhere)) {
            const std::string label = language_ == Language::swedish ? "När som helst" : "At any time";
            line("\"at any time\" [class=\"anywhere\", shape=plaintext, label=\"" + label + "\"];");
        }
        for (const Arrow& arrow : arrows) write_arrow(arrow);
    }

    void write_arrow(const Arrow& arrow) {
        const bool anywhere = arrow.from == outermost;
        std::string attributes = arrow.automatic ? "class=\"automatic\", style=dashed" : "class=\"human\"";
        if (!arrow.label.empty()) attributes += ", label=<" + in_lines(arrow.label) + ">";
        attributes += ends(arrow.from, arrow.to, !anywhere, true);
        line((anywhere ? "\"at any time\"" : tail_anchor(arrow.from)) + " -> " + anchor(arrow.to) + " [" +
             attributes + "];");
    }

    // Arrows end at the frame of a compound state, unless the other end lies inside it.
    std::string ends(StateIndex from, StateIndex to, bool clip_tail, bool clip_head) const {
        std::string attributes;
        if (clip_tail && !state(from).inner.empty() && !definition_.lies_within(to, from)) {
            attributes += ", ltail=" + cluster(from);
        }
        const bool tail_inside = clip_tail && definition_.lies_within(from, to);
        if (clip_head && !state(to).inner.empty() && !tail_inside) attributes += ", lhead=" + cluster(to);
        return attributes;
    }

    std::string node(StateIndex index) const { return "\"" + state(index).name + "\""; }
    std::string cluster(StateIndex index) const { return "\"cluster_" + state(index).name + "\""; }
    std::string entry(StateIndex index) const { return "\"start of " + state(index).name + "\""; }

    // The node that stands for a state: graphs have arrows between nodes only.
    std::string anchor(StateIndex index) const {
        while (state(index).tracks) index = state(index).inner.front();
        return state(index).start ? entry(index) : node(index);
    }

    // Arrows out of a compound state begin at its end, so that the drawing runs downwards.
    std::string tail_anchor(StateIndex index) const {
        while (state(index).tracks) index = state(index).inner.front();
        for (const StateIndex inner : state(index).inner) {
            if (state(inner).end != State::End::no) return node(inner);
        }
        return anchor(index);
    }

    const Definition& definition_;
    Language language_;
    std::string text_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string svg_id_of_state(std::string_view state_name) {
    std::string id = "state-" + std::string(state_name);
    std::ranges::replace(id, '.', '-');
    return id;
}

std::string diagram_dot(const Definition& definition, Language language) {
    return DotWriter(definition, language).write();
}

}  // namespace overens::workflows
