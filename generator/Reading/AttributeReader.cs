using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Reads the attributes of an element, checks them against the element's rule and records their positions.</summary>
internal sealed class AttributeReader(XmlPositions positions, DiagnosticLog log)
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string SchemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly List<SpecAttribute> _attributes = [];
    private readonly List<AttributePosition> _spans = [];
    private string? _suppressed;

    public AttributesRead Read(XmlReader reader, string element, ElementRule? rule)
    {
        _attributes.Clear();
        _spans.Clear();
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
        return new AttributesRead(
            new EquatableArray<SpecAttribute>([.. _attributes]), new EquatableArray<AttributePosition>([.. _spans]), _suppressed, sound);
    }

    private bool ReadOne(XmlReader reader, string element, ElementRule? rule)
    {
        var name = positions.OfName(reader);
        var value = positions.ValueAfter(name);
        _attributes.Add(new SpecAttribute(reader.LocalName, reader.Value));
        _spans.Add(new AttributePosition(reader.LocalName, name, value));
        if (rule is null)
        {
            return true;
        }

        if (reader.NamespaceURI.Length > 0)
        {
            log.Report(FileDiagnostics.ForeignElement, name, reader.Name, reader.NamespaceURI);
            return false;
        }

        if (rule.Attribute(reader.LocalName) is not { } known)
        {
            var names = rule.Attributes.Select(static attribute => attribute.Name).ToList();
            var suggestion = NearestName.Suggest(reader.LocalName, names);
            var isTaken = suggestion.Name is { } nearest && reader.GetAttribute(nearest) is not null;
            log.Report(
                FileDiagnostics.UnknownAttribute,
                name,
                isTaken ? null : suggestion.Replacement,
                reader.LocalName,
                element,
                suggestion.Sentence,
                WordList.Of(names));
            return false;
        }

        return Check(reader.Value, element, known, value);
    }

    private bool Check(string text, string element, AttributeRule attribute, SpecSpan value)
    {
        if (attribute.Syntax == AttributeSyntax.Ids)
        {
            _suppressed = text;
            return CheckIds(text, value);
        }

        if (AttributeChecks.Problem(attribute.Syntax, text) is not { } problem)
        {
            return true;
        }

        var fix = AttributeWords.Of(attribute.Syntax) is { } words ? NearestName.Suggest(text, words).Replacement : null;
        log.Report(FileDiagnostics.BadValue, value, fix, WordList.Quote(text), $"{attribute.Name} of <{element}>", problem);
        return false;
    }

    private bool CheckIds(string text, SpecSpan value)
    {
        var sound = true;
        foreach (var id in WordList.Split(text))
        {
            if (!SpecDiagnosticIndex.IsWarning(id))
            {
                log.Report(FileDiagnostics.NotSuppressible, value, WordList.Quote(id));
                sound = false;
            }
        }

        return sound;
    }
}
