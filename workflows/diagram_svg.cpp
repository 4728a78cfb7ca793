// The only file that sees Graphviz.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <memory>
#include <mutex>
#include <stdexcept>

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

std::string render(const std::string& dot) {
    const std::lock_guard lock(one_at_a_time);
    agseterr(AGMAX);  // what goes wrong is thrown below and not printed
    const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
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
