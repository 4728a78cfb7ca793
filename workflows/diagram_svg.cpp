// The only file that sees Graphviz.
#include <fcntl.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include "workflows/diagram.hpp"
#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

// Graphviz keeps its settings, fonts and plug-ins in global variables.
std::mutex one_at_a_time;

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

// Graphviz 2.42 frees twice what it made for some lifecycles (labelled edges between states side by side at
// the top), and a crash there must not end the server: each drawing is made by a child process, which leaves
// without tidying up.
constexpr unsigned longest_drawing_s = 30;

bool write_all(int to, const char* data, std::size_t length) {
    while (length > 0) {
        const ssize_t written = write(to, data, length);
        if (written <= 0) return false;
        data += written;
        length -= static_cast<std::size_t>(written);
    }
    return true;
}

[[noreturn]] void draw_and_leave(const std::string& dot, int to) {
    alarm(longest_drawing_s);
    agseterr(AGMAX);  // what goes wrong is told by the parent and not printed
    Agraph_t* graph = graph_of(dot);
    char* data = nullptr;
    unsigned int length = 0;
    const bool drawn = graph != nullptr && gvLayout(context(), graph, "dot") == 0 &&
                       gvRenderData(context(), graph, "svg", &data, &length) == 0 && data != nullptr;
    _exit(drawn && write_all(to, data, length) ? 0 : 1);
}

std::string read_all(int from) {
    std::string text;
    char piece[65536];
    for (;;) {
        const ssize_t length = read(from, piece, sizeof piece);
        if (length < 0 && errno == EINTR) continue;
        if (length <= 0) return text;
        text.append(piece, static_cast<std::size_t>(length));
    }
}

std::string render(const std::string& dot) {
    const std::lock_guard lock(one_at_a_time);
    context();  // made here, so that every child has it
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe for a drawing");
    const pid_t child = fork();
    if (child == 0) draw_and_leave(dot, ends[1]);
    close(ends[1]);
    std::string svg = child > 0 ? read_all(ends[0]) : std::string();
    close(ends[0]);
    int status = 1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    if (status != 0)
        throw std::runtime_error("Graphviz cannot draw this lifecycle: are its plug-ins installed?");
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
