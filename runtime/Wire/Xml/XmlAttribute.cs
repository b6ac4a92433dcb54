namespace OssGen.Wire.Xml;

/// <summary>The place of an attribute.</summary>
/// <param name="Name">Offset of its qualified name.</param>
/// <param name="NameLength">Length of its qualified name.</param>
/// <param name="PrefixLength">Length of its prefix, or -1 when it has none.</param>
/// <param name="Value">Offset of its value between the quotation marks.</param>
/// <param name="ValueLength">Length of its value.</param>
internal readonly record struct XmlAttribute(int Name, int NameLength, int PrefixLength, int Value, int ValueLength);
