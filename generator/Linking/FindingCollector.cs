using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking;

/// <summary>Collects the linker's findings. Warnings that a spec suppresses are dropped.</summary>
internal sealed class FindingCollector
{
    private readonly List<Finding> _found = [];
    private readonly HashSet<Finding> _seen = [];

    /// <summary>The number of errors reported so far. A part of the spec is valid if linking it doesn't increase this number.</summary>
    public int Errors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, SpecNode node, SpecAttribute? attribute, params string[] arguments) =>
        Report(descriptor, node, attribute, fix: null, arguments);

    /// <summary>Reports a finding together with the edit that would remove its cause; null if none is known.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, SpecNode node, SpecAttribute? attribute, SpecFix? fix, params string[] arguments)
    {
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
        {
            Errors++;
        }
        else if (node.Suppressed.Contains(descriptor.Id))
        {
            return;
        }

        Add(new Finding(descriptor.Id, node.Path, node.Id, attribute?.Name, new EquatableArray<string>(arguments), fix));
    }

    /// <summary>
    /// Reports an attribute that has no effect. Always returns false, so that a check can return the result of this method.
    /// </summary>
    public bool ReportNoEffect(SpecNode node, SpecAttribute attribute, string why)
    {
        Report(BodyDiagnostics.NoEffect, node, attribute, attribute.Name, node.ElementName, why);
        return false;
    }

    /// <summary>
    /// Reports attributes that exclude each other. Always returns false, so that a check can return the result of this method.
    /// </summary>
    public bool ReportConflict(SpecNode node, SpecAttribute attribute, string both, string why)
    {
        Report(HttpDiagnostics.AttributesConflict, node, attribute, node.ElementName, both, why);
        return false;
    }

    /// <summary>
    /// Reports an error that concerns a whole file. The location is the root element or an attribute of the root element.
    /// </summary>
    public void ReportAtFile(DiagnosticDescriptor descriptor, string path, SpecAttribute? attribute, params string[] arguments)
    {
        Errors++;
        Add(new Finding(descriptor.Id, path, ElementId.Root, attribute?.Name, new EquatableArray<string>(arguments)));
    }

    /// <summary>
    /// Reports a name that isn't declared. If a file couldn't be read to its end, the error is counted but not reported, because the unread
    /// part of the file may declare the name.
    /// </summary>
    public void ReportUnknown(
        SpecIndex index, DiagnosticDescriptor descriptor, SpecNode node, SpecAttribute? attribute, SpecFix? fix, params string[] arguments)
    {
        if (index.IsPartial)
        {
            Errors++;
            return;
        }

        Report(descriptor, node, attribute, fix, arguments);
    }

    /// <summary>
    /// Counts an error without reporting it, for an element that depends on an element whose error has already been reported.
    /// </summary>
    public void CountKnownError() => Errors++;

    /// <summary>Adds findings that another collector has collected.</summary>
    public void Add(EquatableArray<Finding> found)
    {
        foreach (var finding in found)
        {
            if (!SpecDiagnosticIndex.IsWarning(finding.Id))
            {
                Errors++;
            }

            Add(finding);
        }
    }

    public EquatableArray<Finding> ToArray() => new([.. _found]);

    private void Add(Finding finding)
    {
        if (_seen.Add(finding))
        {
            _found.Add(finding);
        }
    }
}
