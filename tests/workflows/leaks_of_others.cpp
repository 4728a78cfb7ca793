// The leak sanitizer asks for this by name. Graphviz keeps fonts and plugins for as long as the program runs;
// what the checkout itself allocates is still reported.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    return "leak:libgvc\nleak:libfontconfig\nleak:libpango\nleak:libglib\n";
}
