/// What a picture is, from its header alone.
package struct ImageInfo: Sendable, Hashable {
  package enum ColourSpace: Sendable, Hashable {
    case rgb, grey, cmyk
  }

  package var format: ImageFormat
  /// Pixels, held upright.
  package var width: Int
  package var height: Int
  /// EXIF's 1 to 8: how the stored pixels must be turned.
  package var orientation: Int
  package var hasAlpha: Bool
  package var colourSpace: ColourSpace
  package var hasColourProfile: Bool
  /// Camera, time, maker's notes and the like.
  package var hasExif: Bool
  /// Says where it was taken: must not be published as it is.
  package var hasPosition: Bool

  package init(
    format: ImageFormat, width: Int, height: Int, orientation: Int = 1, hasAlpha: Bool = false,
    colourSpace: ColourSpace = .rgb, hasColourProfile: Bool = false, hasExif: Bool = false, hasPosition: Bool = false
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.orientation = orientation
    self.hasAlpha = hasAlpha
    self.colourSpace = colourSpace
    self.hasColourProfile = hasColourProfile
    self.hasExif = hasExif
    self.hasPosition = hasPosition
  }

  /// Dots per inch when printed at a given width and height in millimetres, cut to that shape.
  package func dotsPerInch(widthMillimetres: Double, heightMillimetres: Double) -> Double {
    min(Double(width) / widthMillimetres, Double(height) / heightMillimetres) * 25.4
  }
}
