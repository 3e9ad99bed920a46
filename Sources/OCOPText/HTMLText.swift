/// Text for pages that are put together without templates; those of the site are escaped by OCOPTemplates, as bytes.
package enum HTMLText {
  /// The text so that it is safe between tags and in double quotes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
