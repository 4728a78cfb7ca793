// The only file that sees Graphviz.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include "workflows/diagram.hpp"
#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

// Graphviz keeps its settings, fonts and plug-ins in global variables.
std::mutex one_at_a_time;

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

// Made once and kept: making it reads the plug-ins (dot for the layout, core for SVG) and the fonts.
GVC_t* context() {
    static GVC_t* const made = gvContext();
    return made;
}

// Names numbered as they come. Graphviz numbers them by where they lie in memory, and puts clusters in the
// order of these numbers: the same lifecycle would be drawn in another way each time.
class Names {
  public:
    long number(const char* name, IDTYPE* number, bool may_be_new) {
        if (name == nullptr) {
            *number = next_unnamed_;
            next_unnamed_ += 2;
            return 1;
        }
        const auto known = numbers_.find(name);
        if (known == numbers_.end() && !may_be_new) return 0;
        *number = known != numbers_.end() ? known->second : add(name);
        return 1;
    }

    // nullptr: it has none.
    char* name(IDTYPE number) { return number % 2 == 0 ? names_.at(number / 2 - 1).data() : nullptr; }

  private:
    IDTYPE add(const char* name) {
        names_.emplace_back(name);
        return numbers_[name] = 2 * names_.size();
    }

    std::deque<std::string> names_;  // Graphviz keeps pointers into them
    std::unordered_map<std::string, IDTYPE> numbers_;
    IDTYPE next_unnamed_ = 1;
};

Agiddisc_t numbering = {
    .open = [](Agraph_t*, Agdisc_t*) -> void* { return new Names; },
    .map = [](void* names, int, char* name, IDTYPE* number,
              int create) { return static_cast<Names*>(names)->number(name, number, create != 0); },
    .alloc = [](void*, int, IDTYPE) { return 0L; },
    .free = [](void*, int, IDTYPE) {},
    .print = [](void* names, int, IDTYPE number) { return static_cast<Names*>(names)->name(number); },
    .close = [](void* names) { delete static_cast<Names*>(names); },
    .idregister = [](void*, int, void*) {},
};

int read_piece(void* source, char* buffer, int size) {
    auto& rest = *static_cast<std::string_view*>(source);
    const std::size_t length = std::min(rest.size(), static_cast<std::size_t>(size));
    std::copy_n(rest.begin(), length, buffer);
    rest.remove_prefix(length);
    return static_cast<int>(length);
}

Agraph_t* graph_of(std::string_view dot) {
    Agiodisc_t reading = AgIoDisc;
    reading.afread = read_piece;
    Agdisc_t ways = {.mem = &AgMemDisc, .id = &numbering, .io = &reading};
    return agread(&dot, &ways);
}

std::string render(const std::string& dot) {
    const std::lock_guard lock(one_at_a_time);
    agseterr(AGMAX);  // what goes wrong is thrown below and not printed
    const std::unique_ptr<Agraph_t, CloseGraph> graph(graph_of(dot));
    if (!graph) throw std::runtime_error("Graphviz does not read the diagram of this lifecycle");
    if (gvLayout(context(), graph.get(), "dot") != 0)
        throw std::runtime_error("Graphviz cannot lay out a diagram");
    char* data = nullptr;
    unsigned int length = 0;
    const int failed = gvRenderData(context(), graph.get(), "svg", &data, &length);
    gvFreeLayout(context(), graph.get());
    if (failed != 0 || data == nullptr)
        throw std::runtime_error("Graphviz cannot draw SVG: are its plug-ins installed?");
    std::string svg(data, length);
    gvFreeRenderData(data);
    return svg;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

void remove_comments(std::string& text) {
    for (std::size_t at = text.find("<!--"); at != std::string::npos; at = text.find("<!--", at)) {
        text.erase(at, text.find("-->", at) + 4 - at);  // and the end of its line
    }
}

std::string attribute(std::string_view text) {
    std::string safe(text);
    replace_all(safe, "&", "&amp;");
    replace_all(safe, "<", "&lt;");
    replace_all(safe, "\"", "&quot;");
    return safe;
}

}  // namespace

std::string diagram_svg(const Definition& definition, Language language) {
    std::string svg = render(diagram_dot(definition, language));
    // From the element on: the declaration before it has no place inside a page.
    svg.erase(0, svg.find("<svg"));
    remove_comments(svg);
    replace_all(svg, "&#45;", "-");                       // written so for the sake of the comments
    replace_all(svg, "=\"black\"", "=\"currentColor\"");  // dark pages too
    const std::string begin = "<svg role=\"img\" fill=\"currentColor\" class=\"lifecycle\" aria-label=\"" +
                              attribute(text_in(definition.title, language)) + "\" ";
    return svg.replace(0, std::string_view("<svg ").size(), begin);
}

}  // namespace overens::workflows
