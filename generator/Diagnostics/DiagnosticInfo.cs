using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>
/// A diagnostic and its location, in a form that can be compared for equality. A <see cref="Diagnostic"/> is created only when it is
/// reported.
/// </summary>
internal sealed record DiagnosticInfo(string Id, string Path, SpecSpan Span, EquatableArray<string> Arguments, SpecFix? Fix = null)
{
    public Diagnostic ToDiagnostic() => ToDiagnostic(SpecDiagnosticIndex.ById(Id));

    /// <summary>Creates the diagnostic with a descriptor that has the same message as that of the ID.</summary>
    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor)
    {
        var start = new LinePosition(Span.Line - 1, Span.Column - 1);
        var end = new LinePosition(Span.Line - 1, Span.Column - 1 + Span.Length);
        var location = Location.Create(Path, new TextSpan(Span.Offset, Span.Length), new LinePositionSpan(start, end));
        var arguments = new object[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i];
        }

        return Diagnostic.Create(descriptor, location, Fix?.ToProperties(), arguments);
    }
}
