// A lifecycle drawn: states as boxes, compound states and tracks as frames, ways as arrows.
//
// Arrows that people take (`may`) are whole; those that go by themselves (`then`, `watch`) are dashed. A
// completed end has a double frame, a terminated end an octagon. Colours are the page's: everything carries a
// CSS class (state, compound, track, end-completed, end-terminated, start, human, automatic, back) and each
// state's element in the SVG has the id "state-" + its name with every '.' written as '-'.
#pragma once

#include <string>
#include <string_view>

#include "engine/definition/definition.hpp"

namespace overens::workflows {

enum class Language { swedish, english };

// Graphviz's own language, for who draws it elsewhere.
std::string diagram_dot(const Definition& definition, Language language = Language::swedish);

// Mermaid's stateDiagram-v2, for Markdown.
std::string diagram_mermaid(const Definition& definition, Language language = Language::swedish);

// A complete SVG document laid out by Graphviz. One at a time is drawn, others wait: Graphviz is not safe to
// use from several threads. Takes milliseconds to some hundred of them. Throws std::runtime_error if Graphviz
// fails.
std::string diagram_svg(const Definition& definition, Language language = Language::swedish);

// The id of a state's element in the SVG.
std::string svg_id_of_state(std::string_view state_name);

}  // namespace overens::workflows
