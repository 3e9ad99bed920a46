// swift-tools-version: 6.2
import PackageDescription

// The modules stand in the order in which data flows: files → front matter → model → checked showcase → views → pages →
// output. An arrow points only upwards in this list; docs/ARCHITECTURE.md says what each one owns, and a test holds the
// import lines of every file against this manifest.
let package = Package(
  name: "ocop",
  products: [.executable(name: "ocop", targets: ["ocop"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Before 1.0 every minor version may break what stands on it.
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // C libraries of Debian, and our two C targets: a plain header over libvips and libwebp, and files carried inside the program.
    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CImaging", dependencies: ["CVips", "CWebP"]),
    .target(name: "CEmbedded"),

    // What everything stands on.
    .target(name: "OCOPEmbedded", dependencies: ["CEmbedded"]),
    .target(name: "OCOPText"),
    .target(name: "OCOPDiagnostics", dependencies: ["OCOPText"]),
    .target(name: "OCOPDisk", dependencies: ["OCOPDiagnostics"]),

    // One subject each; none knows another.
    .target(name: "OCOPLaw", dependencies: ["OCOPText", "OCOPDiagnostics", "OCOPEmbedded"], exclude: ["Data"]),
    .target(name: "OCOPMarkdown", dependencies: ["OCOPText", "OCOPDiagnostics", "CCmarkGFM"]),
    .target(name: "OCOPMedia", dependencies: ["OCOPText", "OCOPDiagnostics", "CImaging", "CQREncode"]),
    .target(name: "OCOPTemplates", dependencies: ["OCOPText", "OCOPDiagnostics"]),
    .target(name: "OCOPSpreadsheet", dependencies: ["OCOPText", "OCOPDiagnostics", "CExpat", "CZlib"]),

    .target(name: "OCOPCompression", dependencies: ["CDeflate", "CBrotli"]),

    // The domain, its rules, and the way from files into it.
    .target(name: "OCOPModel", dependencies: ["OCOPText", "OCOPDiagnostics", "OCOPLaw"]),
    .target(name: "OCOPRules", dependencies: ["OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPMarkdown", "OCOPModel"]),
    .target(
      name: "OCOPContent",
      dependencies: [
        "OCOPDisk", "OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPMarkdown", "OCOPModel", "OCOPRules", "CYAML",
      ]),

    // What is made from a checked showcase.
    .target(name: "OCOPSearch", dependencies: ["OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPMarkdown", "OCOPModel"]),
    .target(
      name: "OCOPRendering",
      dependencies: [
        "OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPMarkdown", "OCOPModel", "OCOPMedia", "OCOPTemplates",
      ]),
    .target(
      name: "OCOPPrint",
      dependencies: [
        "OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPMarkdown", "OCOPModel", "OCOPMedia", "OCOPEmbedded",
      ], exclude: ["Data"]),
    .target(
      name: "OCOPAuthoring",
      dependencies: [
        "OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPRules", "OCOPContent", "OCOPSpreadsheet",
      ]),
    .target(
      name: "OCOPServe",
      dependencies: [
        "OCOPDisk", "OCOPText", "OCOPDiagnostics", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // The only module that writes the output, and the program.
    .target(
      name: "OCOPBuild",
      dependencies: [
        "OCOPEmbedded", "OCOPText", "OCOPDiagnostics", "OCOPDisk", "OCOPLaw", "OCOPMedia", "OCOPModel", "OCOPRules",
        "OCOPContent", "OCOPSearch", "OCOPRendering", "OCOPPrint", "OCOPTemplates", "OCOPCompression", "CLinux",
      ]),
    .executableTarget(
      name: "ocop",
      dependencies: [
        "OCOPText", "OCOPDiagnostics", "OCOPDisk", "OCOPLaw", "OCOPModel", "OCOPRules", "OCOPMedia", "OCOPContent",
        "OCOPAuthoring", "OCOPSpreadsheet", "OCOPPrint", "OCOPBuild", "OCOPServe", "CMimalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // One suite per module; commands are tested with the finished program (Tests/authoring). Suites that need a site on disk
    // import OCOPBuild, which loads and builds it, wherever their own module stands.
    .testTarget(
      name: "OCOPBuildTests",
      dependencies: [
        "OCOPBuild", "OCOPDiagnostics", "OCOPDisk", "OCOPMedia", "OCOPModel", "OCOPTestSupport", "OCOPText",
      ]),
    .testTarget(name: "OCOPCompressionTests", dependencies: ["OCOPCompression"]),
    .testTarget(name: "OCOPDiagnosticsTests", dependencies: ["OCOPDiagnostics"]),
    .testTarget(
      name: "OCOPDiskTests", dependencies: ["OCOPBuild", "OCOPDiagnostics", "OCOPDisk", "OCOPTestSupport"]),
    .testTarget(
      name: "OCOPAuthoringTests",
      dependencies: [
        "OCOPAuthoring", "OCOPBuild", "OCOPContent", "OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPTestSupport",
      ]),
    .testTarget(name: "OCOPLawTests", dependencies: ["OCOPDiagnostics", "OCOPEmbedded", "OCOPLaw", "OCOPText"]),
    .testTarget(name: "OCOPMarkdownTests", dependencies: ["OCOPMarkdown", "OCOPDiagnostics"]),
    .testTarget(
      name: "OCOPMediaTests", dependencies: ["CImaging", "OCOPText", "OCOPDiagnostics", "OCOPMedia"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "OCOPModelTests", dependencies: ["OCOPBuild", "OCOPLaw", "OCOPModel", "OCOPTestSupport"]),
    .testTarget(
      name: "OCOPPrintTests",
      dependencies: [
        "OCOPBuild", "OCOPContent", "OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPPrint", "OCOPTestSupport",
      ]),
    .testTarget(
      name: "OCOPRenderingTests",
      dependencies: [
        "OCOPText", "OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPTemplates", "OCOPRendering", "OCOPBuild",
        "OCOPTestSupport",
      ]),
    .testTarget(
      name: "OCOPSearchTests",
      dependencies: ["OCOPDiagnostics", "OCOPModel", "OCOPSearch", "OCOPBuild", "OCOPTestSupport"]),
    .testTarget(name: "OCOPServeTests", dependencies: ["OCOPServe", "OCOPDiagnostics"]),
    .testTarget(name: "OCOPSpreadsheetTests", dependencies: ["OCOPDiagnostics", "OCOPSpreadsheet"]),
    .testTarget(name: "OCOPTemplatesTests", dependencies: ["OCOPTemplates", "OCOPDiagnostics"]),
    .testTarget(name: "OCOPTextTests", dependencies: ["OCOPText"]),
    .testTarget(
      name: "OCOPContentTests",
      dependencies: [
        "OCOPBuild", "OCOPContent", "OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPRules", "OCOPTestSupport",
      ]),
    .testTarget(
      name: "OCOPRulesTests",
      dependencies: [
        "OCOPBuild", "OCOPDiagnostics", "OCOPLaw", "OCOPRules", "OCOPTemplates", "OCOPTestSupport", "OCOPText",
      ], exclude: ["Fixtures"]),
    .target(
      name: "OCOPTestSupport", dependencies: ["OCOPDiagnostics", "OCOPLaw", "OCOPModel", "OCOPBuild"],
      path: "Tests/Support"),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6],
  // C23, for #embed: the files that the program carries are tracked by the compiler like headers.
  cLanguageStandard: .c2x
)

// Fuzz targets (`make fuzz`) bring libFuzzer's own entry point, so they are no part of an ordinary build.
if Context.environment["OCOP_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "fuzz-front-matter", dependencies: ["OCOPContent", "OCOPModel"], path: "Tests/fuzz/FrontMatter"),
    .executableTarget(
      name: "fuzz-markdown", dependencies: ["OCOPDiagnostics", "OCOPMarkdown"], path: "Tests/fuzz/Markdown"),
    .executableTarget(
      name: "fuzz-whole-file", dependencies: ["OCOPBuild", "OCOPDiagnostics", "OCOPLaw", "OCOPRules"],
      path: "Tests/fuzz/WholeFile"),
  ]
}

for target in package.targets where target.type != .system {
  guard target.name.first != "C" else { continue }
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    // `any P` is spelled out where a protocol value is meant.
    .enableUpcomingFeature("ExistentialAny"),
    // A library's types cannot leak through a module that does not say so.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Each file imports what it uses, so that import lines tell the truth about the layers.
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
