using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>Specifies the form of the error documents of a service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssErrorForm
{
    /// <summary>An XML document with the root <c>Error</c>.</summary>
    Xml,

    /// <summary>A JSON document with an object <c>Error</c>, whose properties have the names of the elements of the XML form.</summary>
    Json,

    /// <summary>A JSON document with the single property <c>message</c>. The error has no code.</summary>
    Message,
}
