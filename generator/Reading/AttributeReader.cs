using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Reads the attributes of an element and checks them against the element's rule.</summary>
internal sealed class AttributeReader(TextBuffer text, XmlPositions positions, DiagnosticLog log)
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string SchemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly List<SpecAttribute> _attributes = [];
    private string? _suppressed;

    public AttributesRead Read(XmlReader reader, string element, ElementRule? rule)
    {
        _attributes.Clear();
        _suppressed = null;
        var sound = true;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is XmlnsNamespace or SchemaInstanceNamespace)
            {
                continue;
            }

            sound &= ReadOne(reader, element, rule);
        }

        reader.MoveToElement();
        var attributes = _attributes.Count == 0 ? EquatableArray<SpecAttribute>.Empty : new EquatableArray<SpecAttribute>([.. _attributes]);
        return new AttributesRead(attributes, _suppressed, sound);
    }

    private bool ReadOne(XmlReader reader, string element, ElementRule? rule)
    {
        var (name, start) = (reader.LocalName, text.Length);
        var value = text.AppendValue(reader).CutAtom(start, reader.NameTable);
        _attributes.Add(new SpecAttribute(name, value));
        if (rule is null)
        {
            return true;
        }

        if (reader.NamespaceURI.Length > 0)
        {
            log.Report(FileDiagnostics.ForeignElement, positions.OfName(reader), reader.Name, reader.NamespaceURI);
            return false;
        }

        if (rule.Attribute(name) is not { } known)
        {
            var names = rule.Attributes.Select(static attribute => attribute.Name).ToList();
            var suggestion = NearestName.Suggest(name, names);
            var isTaken = suggestion.Name is { } nearest && reader.GetAttribute(nearest) is not null;
            log.Report(
                FileDiagnostics.UnknownAttribute,
                positions.OfName(reader),
                isTaken ? null : suggestion.Replacement,
                name,
                element,
                suggestion.Sentence,
                WordList.Of(names));
            return false;
        }

        return Check(reader, value, element, known);
    }

    private bool Check(XmlReader reader, string value, string element, AttributeRule attribute)
    {
        if (attribute.Syntax == AttributeSyntax.Ids)
        {
            _suppressed = value;
            return CheckIds(reader, value);
        }

        if (AttributeChecks.Problem(attribute.Syntax, value) is not { } problem)
        {
            return true;
        }

        var fix = AttributeWords.Of(attribute.Syntax) is { } words ? NearestName.Suggest(value, words).Replacement : null;
        log.Report(
            FileDiagnostics.BadValue, ValueSpan(reader), fix, WordList.Quote(value), $"{attribute.Name} of <{element}>", problem);
        return false;
    }

    private bool CheckIds(XmlReader reader, string ids)
    {
        var sound = true;
        foreach (var id in WordList.Split(ids))
        {
            if (!SpecDiagnosticIndex.IsWarning(id))
            {
                log.Report(FileDiagnostics.NotSuppressible, ValueSpan(reader), WordList.Quote(id));
                sound = false;
            }
        }

        return sound;
    }

    private SpecSpan ValueSpan(XmlReader reader) => positions.ValueAfter(positions.OfName(reader));
}
