using DiplomacyTracker.Imports;

namespace DiplomacyTracker.Tests.Imports;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Prime Minister Gordon Brown", "Prime Minister", "Gordon Brown")]
    [InlineData("President de Gaulle", "President", "de Gaulle")]
    [InlineData("President-elect Porras", "President-elect", "Porras")]
    [InlineData("President-Elect Carlos Salinas de Gortari", "President-Elect", "Carlos Salinas de Gortari")]
    [InlineData("President- elect Ernesto Zedillo Ponce de Leon", "President- elect", "Ernesto Zedillo Ponce de Leon")]
    [InlineData("Acting President Goodluck Jonathan", "Acting President", "Goodluck Jonathan")]
    [InlineData("Interim President Adnan Pachachi", "Interim President", "Adnan Pachachi")]
    [InlineData("Provisional President Ertha Pascal Trouillot", "Provisional President", "Ertha Pascal Trouillot")]
    [InlineData("Federal Chancellor Sebastian Kurz", "Federal Chancellor", "Sebastian Kurz")]
    [InlineData("Vice Premier Liu He", "Vice Premier", "Liu He")]
    [InlineData("Taoiseach Leo Varadkar", "Taoiseach", "Leo Varadkar")]
    [InlineData("Chairman Hamid Karzai", "Chairman", "Hamid Karzai")]
    [InlineData("General Secretary Leonid I. Brezhnev", "General Secretary", "Leonid I. Brezhnev")]
    [InlineData("General Omar Torrijos Herrera", "General", "Omar Torrijos Herrera")]
    [InlineData("Governor General Lord Gowrie", "Governor General", "Lord Gowrie")]
    [InlineData("Grand Duchess Charlotte", "Grand Duchess", "Charlotte")]
    [InlineData("King Hussein", "King", "Hussein")]
    [InlineData("King Abdullah II bin Al-Hussein", "King", "Abdullah II bin Al-Hussein")]
    [InlineData("Emperor Dom Pedro II", "Emperor", "Dom Pedro II")]
    [InlineData("Crown Prince Salman bin Hamad Al Khalifa", "Crown Prince", "Salman bin Hamad Al Khalifa")]
    [InlineData("Pope John Paul II", "Pope", "John Paul II")]
    [InlineData("Shah Mohammad Reza Pahlavi", "Shah", "Mohammad Reza Pahlavi")]
    [InlineData("Prince Rainier III", "Prince", "Rainier III")]
    public void The_title_and_the_name_come_apart(string visitor, string office, string person) =>
        Assert.Equal((office, person), Titles.Split(visitor));

    [Theory]
    [InlineData("Premier & Prince Sihanouk", "Premier & Prince", "Sihanouk")]
    [InlineData("Premier and Prince Sihanouk", "Premier and Prince", "Sihanouk")]
    [InlineData("Premier and Foreign Minister Mendes-France", "Premier and Foreign Minister", "Mendes-France")]
    [InlineData("Prime Minister-Prince Norodom Kantol", "Prime Minister-Prince", "Norodom Kantol")]
    [InlineData("Regent Prince Abdul Ilah", "Regent Prince", "Abdul Ilah")]
    public void Several_titles_of_one_person_stay_together(string visitor, string office, string person) =>
        Assert.Equal((office, person), Titles.Split(visitor));

    [Theory]
    [InlineData("Amir Sheikh Tamim bin Hamad Al Thani", "Amir", "Sheikh Tamim bin Hamad Al Thani")]
    [InlineData("Prime Minister Sheikh Hasina", "Prime Minister", "Sheikh Hasina")]
    [InlineData("President Dr. Hilda C. Heine", "President", "Dr. Hilda C. Heine")]
    [InlineData("Sheikh Haya Rashed al-Khalifa", null, "Sheikh Haya Rashed al-Khalifa")]
    public void An_honorific_belongs_to_the_name(string visitor, string? office, string person) =>
        Assert.Equal((office, person), Titles.Split(visitor));

    [Theory]
    [InlineData("Prime MinisterHaidar al- Abadi", "Prime Minister", "Haidar al- Abadi")]
    [InlineData("Prime Ministere Silvio Berlusconi", "Prime Ministere", "Silvio Berlusconi")]
    [InlineData("Prime Minster Mackenzie King", "Prime Minster", "Mackenzie King")]
    public void A_mistyped_title_is_known_and_kept_as_written(string visitor, string office, string person) =>
        Assert.Equal((office, person), Titles.Split(visitor));

    [Fact]
    public void A_title_may_name_the_body_that_it_presides() =>
        Assert.Equal(
            ("President of the Council of Ministers", "Hussain Mohammad Ershad"),
            Titles.Split("President of the Council of Ministers Hussain Mohammad Ershad")
        );

    [Theory]
    [InlineData("Jose Luis Rodriguez Zapatero")]
    [InlineData("King Abdullah and Crown Prince Hussein")]
    [InlineData("President Stjepan Mesic and Prime Minister Ivica Racan")]
    [InlineData("Kingsley Amis")]
    [InlineData("Prime Minister")]
    [InlineData("President of Egypt Hosni Mubarak")]
    public void What_has_no_title_of_one_person_is_kept_whole(string visitor) =>
        Assert.Equal((null, visitor), Titles.Split(visitor));

    [Fact]
    public void A_name_may_be_the_word_for_a_title() =>
        Assert.Equal(("Prime Minister", "King"), Titles.Split("Prime Minister King"));
}
