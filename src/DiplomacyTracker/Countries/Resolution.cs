namespace DiplomacyTracker.Countries;

/// <summary>Which country a name means, as far as the name and the date say so.</summary>
/// <param name="Candidates">All that it may mean, by code.</param>
public sealed record Resolution(IReadOnlyList<Country> Candidates)
{
    /// <summary>Found where there is one candidate, and never by choosing among several.</summary>
    public ResolutionResult Result =>
        Candidates.Count switch
        {
            0 => ResolutionResult.Unknown,
            1 => ResolutionResult.Found,
            _ => ResolutionResult.Ambiguous,
        };

    /// <summary>The country; null unless it is found.</summary>
    public Country? Country => Candidates is [var only] ? only : null;
}

/// <summary>How certain it is which country a name means.</summary>
public enum ResolutionResult
{
    /// <summary>One country bore the name then.</summary>
    Found,

    /// <summary>Several countries bore it.</summary>
    Ambiguous,

    /// <summary>None did.</summary>
    Unknown,
}
