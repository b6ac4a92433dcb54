using System.Text;
using System.Text.Json;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>
/// A filter of metadata, whose values are strings and lists of strings. A comparison with a list compares each of its items: <c>$eq</c> and
/// <c>$in</c> hold if they hold for any of them. <c>$ne</c> and <c>$nin</c> are the opposites, and hold if the key is missing.
/// </summary>
internal sealed class MetadataFilter
{
    private readonly (byte[] Key, FilterTerm[] Terms)[] _keys;
    private readonly FilterExpression _expression;
    private readonly int _terms;

    /// <summary>Creates a filter.</summary>
    /// <param name="terms">The terms by key; all numbers from 0 are used once.</param>
    /// <param name="expression">The expression of the terms.</param>
    public MetadataFilter(ILookup<string, FilterTerm> terms, FilterExpression expression)
    {
        _keys = [.. terms.Select(static key => (Encoding.UTF8.GetBytes(key.Key), key.ToArray()))];
        _expression = expression;
        _terms = _keys.Sum(static key => key.Terms.Length);
    }

    /// <summary>Determines whether metadata matches the filter.</summary>
    /// <param name="metadata">The filterable metadata as a JSON object; empty for none.</param>
    public bool Matches(ReadOnlySpan<byte> metadata)
    {
        Span<bool> held = stackalloc bool[_terms];
        if (!metadata.IsEmpty)
        {
            Read(metadata, held);
        }

        return _expression.Holds(held);
    }

    private void Read(ReadOnlySpan<byte> metadata, Span<bool> held)
    {
        var json = new Utf8JsonReader(metadata);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var terms = TermsOf(ref json);
            json.Read();
            if (terms is null)
            {
                json.Skip();
            }
            else
            {
                Apply(terms, ref json, held);
            }
        }
    }

    private FilterTerm[]? TermsOf(ref Utf8JsonReader name)
    {
        foreach (var (key, terms) in _keys)
        {
            if (name.ValueTextEquals(key))
            {
                return terms;
            }
        }

        return null;
    }

    private static void Apply(FilterTerm[] terms, ref Utf8JsonReader json, Span<bool> held)
    {
        foreach (var term in terms)
        {
            held[term.Number] |= term.Values is null;
        }

        if (json.TokenType == JsonTokenType.String)
        {
            Compare(terms, ref json, held);
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Compare(terms, ref json, held);
        }
    }

    private static void Compare(FilterTerm[] terms, ref Utf8JsonReader value, Span<bool> held)
    {
        foreach (var term in terms)
        {
            held[term.Number] |= term.Holds(ref value);
        }
    }
}
